/** Bodies as the server stores them: each kind of markup once. */
export const bodies = [
  '<p>We open the lines at eight and by five past the queue is forty long. Two people answer, one is at the front desk.</p><p>What have you tried that made a <strong>real</strong> difference? I would rather hear what failed than what a brochure says.</p>',
  '<p>Call-back. You keep your place and we ring you. It took a month until people trusted it.</p><ul><li>Week 1: nobody used it</li><li>Week 4: one in three</li><li>Now: <em>most</em> of the Monday calls</li></ul>',
  '<blockquote><p>Call-back. You keep your place and we ring you.</p></blockquote><p>Same here. Write the time you promise on the wall, or it slips. The guide is at <a href="https://example.org/phones" rel="nofollow ugc noopener noreferrer" class="external">our wiki<span class="link-host"> (example.org)</span><span class="says-external"></span></a>.</p>',
  '<h4>What we measured</h4><div class="table-scroll" role="group" tabindex="0"><table><thead><tr><th>Day</th><th class="align-right">Calls</th><th class="align-right">Longest wait</th></tr></thead><tbody><tr><td>Monday</td><td class="align-right">412</td><td class="align-right">38 min</td></tr><tr><td>Tuesday</td><td class="align-right">268</td><td class="align-right">11 min</td></tr></tbody></table></div><p>Tuesday is fine, so <code>Monday</code> is a problem of its own.</p>',
  "<p>If you want the numbers from your own exchange:</p><pre><code>SELECT date_trunc('hour', began) AS hour, count(*), max(answered - began) FROM calls GROUP BY 1 ORDER BY 1;</code></pre><p>Our export is a plain file, one line a call.</p>",
  '<p>Thank you, that helps.</p>',
];
