/** SQL: no post of its owner shows the file `a`, no text that moderators keep or changed does, and none that waits for them. */
export const unshown = `not exists (select from posts p where position('/a/' in p.source) > 0
       and attachments_in(p.source) @> array[a.id] and p.author_id = a.owner_id)
     and not exists (select from withheld_bodies w where position('/a/' in w.source) > 0
       and attachments_in(w.source) @> array[a.id])
     and not exists (select from posts p join post_revisions r on r.post_id = p.id and r.version < p.moderated_version
       where p.moderated_version is not null and p.author_id = a.owner_id and position('/a/' in r.source) > 0
       and attachments_in(r.source) @> array[a.id])
     and not exists (select from holds h where h.author_id = a.owner_id and position('/a/' in h.source) > 0
       and attachments_in(h.source) @> array[a.id])`;
