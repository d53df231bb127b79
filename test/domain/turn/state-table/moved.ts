/** Come from another board, or written by a build that knew no approvals. Written by hand from product.md;
 *  the notation is explained in `state-table.ts`. */
import type { StateTable } from './notation.ts';

export const MOVED = {
  movedEdits: {
    is: 'e1:25',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Edits, then the card came here from another board.
request edits                           | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
request edits, no need to show again    | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
add an edit                             | =        =        ·    ·    ·   | =        =        =        | =        =        =
add an edit, to be kept                 | e1/k:25  e1/k:25  ·    ·    ·   | e1/k:25  e1/k:25  e1/k:25  | e1/k:25  e1/k:25  e1/k:25
# "history, promises and decisions before it keep their effect"
a later date, with a reason             | ·        ·        ·    ·    ·   | e1:01    e1:01    e1:01    | ·        e1:01    e1:01
an earlier date                         | ·        ·        ·    ·    ·   | e1:23    e1:23    e1:23    | ·        e1:23    e1:23
a later date for one edit               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
tick                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
hand over                               | ·        ·        ·    ·    ·   | d1:30    d1:30    d1:30    | ·        d1:30    d1:30
hand over without content               | ·        ·        ·    ·    ·   | old      old      old      | ·        old      old
answered elsewhere: edits               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
# "Archive old rounds", by the account manager alone: the numbers go on after the archived round.
archive an old round                    | ·        ·        ·    ·    ·   | e2:25    ·        ·        | ·        ·        ·
`,
    nothing: `
approve | approve what changed since it was sent | approve by another's naming |
approve on a stale ask | approve changes | request edits on a stale ask | confirm |
dispute: not right | undo in time | undo after 5 minutes | undo after an agency entry |
undo after a client's entry | withdraw approval | withdraw approval, no reason | rate |
rate a second time | rate a third time | view: looks good | view: remarks |
promise a first version | a later date, no reason | ask for approval | withdraw request |
answered elsewhere: approved | answered elsewhere: approved, stale ask
`,
  },
  movedApproved: {
    is: 'ok',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Approved on another board by somebody unknown here.
# The decision of the other board keeps its effect, though nobody here knows her.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# By who decides here.
withdraw approval                       | idle     idle     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
view: remarks                           | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
ask for approval                        | ·        ·        ·    ·    ·   | d:27     d:27     d:27     | ·        d:27     d:27
answered elsewhere: approved            | ·        ·        ·    ·    ·   | 2nd      2nd      2nd      | ·        2nd      2nd
answered elsewhere: approved, stale ask | ·        ·        ·    ·    ·   | 2nd      2nd      2nd      | ·        2nd      2nd
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | confirm | dispute: not right | undo in time | undo after 5 minutes |
undo after an agency entry | undo after a client's entry | withdraw approval, no reason | rate |
rate a second time | rate a third time | add an edit | add an edit, to be kept |
promise a first version | a later date, with a reason | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
withdraw request
`,
  },
  movedAsked: {
    is: 'd:-',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Asked on another board; the card came here.
# It is still asked; who decides here may answer.
approve                                 | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
view: remarks                           | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# "a pending ask keeps no date and the agency is offered Ask again" (design.md, Copied)
ask for approval                        | ·        ·        ·    ·    ·   | d:27     d:27     d:27     | ·        d:27     d:27
withdraw request                        | ·        ·        ·    ·    ·   | idle     idle     idle     | ·        idle     idle
answered elsewhere: approved            | ·        ·        ·    ·    ·   | chat     chat     chat     | ·        chat     chat
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | approve on a stale ask | approve changes |
request edits on a stale ask | confirm | dispute: not right | undo in time |
undo after 5 minutes | undo after an agency entry | undo after a client's entry |
withdraw approval | withdraw approval, no reason | rate | rate a second time | rate a third time |
add an edit | add an edit, to be kept | promise a first version | a later date, with a reason |
a later date, no reason | an earlier date | a later date for one edit | tick | hand over |
hand over without content | answered elsewhere: approved, stale ask
`,
  },
  legacyHandedOver: {
    is: 'old',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Round 1 was handed over by a build that stored no content.
request edits                           | e2:25    e2:25    ·    ·    ·   | ·        ·        ·        | e2:25    ·        e2:25
request edits, no need to show again    | e2/o:25  e2/o:25  ·    ·    ·   | ·        ·        ·        | e2:25    ·        e2:25
view: looks good                        | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
view: remarks                           | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
add an edit                             | old/k    old/k    ·    ·    ·   | old/k    old/k    old/k    | old/k    old/k    old/k
add an edit, to be kept                 | old/k    old/k    ·    ·    ·   | old/k    old/k    old/k    | old/k    old/k    old/k
promise a first version                 | ·        ·        ·    ·    ·   | first:26 first:26 first:26 | ·        first:26 first:26
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# Handed over without content nothing can be approved (D-11): it is asked for like on an idle card.
ask for approval                        | ·        ·        ·    ·    ·   | d:27     d:27     d:27     | ·        d:27     d:27
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e2:24    e2:24    e2:24    | ·        e2:24    e2:24
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve | approve what changed since it was sent | approve by another's naming |
approve on a stale ask | approve changes | request edits on a stale ask | confirm |
dispute: not right | undo in time | undo after 5 minutes | undo after an agency entry |
undo after a client's entry | withdraw approval | withdraw approval, no reason | rate |
rate a second time | rate a third time | a later date, with a reason | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
withdraw request | answered elsewhere: approved | answered elsewhere: approved, stale ask
`,
  },
} as const satisfies Record<string, StateTable>;
