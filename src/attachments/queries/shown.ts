/** SQL: no post of its owner shows the file `a`, and no text that moderators keep does. */
export const unshown = `not exists (select from posts p where position('/a/' in p.source) > 0
       and attachments_in(p.source) @> array[a.id] and p.author_id = a.owner_id)
     and not exists (select from withheld_bodies w where position('/a/' in w.source) > 0
       and attachments_in(w.source) @> array[a.id])`;
