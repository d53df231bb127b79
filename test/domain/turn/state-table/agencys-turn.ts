/** Nobody's turn and the agency's: idle, a first version, edits. Written by hand from product.md;
 *  the notation is explained in `state-table.ts`. */
import type { StateTable } from './notation.ts';

export const AGENCYS_TURN = {
  idle: {
    is: 'idle',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Nobody named (n): no word of the client is worth more than another's, so anyone of it may ask for edits.
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
# "A decision counts only from the representative or her stand-in": without one named, the card is shown again.
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
promise a first version                 | ·        ·        ·    ·    ·   | first:26 first:26 first:26 | ·        first:26 first:26
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# "Nobody named: Ask for approval first opens Choose": an ask that was written all the same stands and waits.
ask for approval                        | ·        ·        ·    ·    ·   | d:27     d:27     d:27     | ·        d:27     d:27
# "Edits entered by the agency carry the day they were received": without it (request edits: M A) they count for
# nothing.
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve | approve what changed since it was sent | approve by another's naming |
approve on a stale ask | approve changes | request edits on a stale ask | confirm |
dispute: not right | undo in time | undo after 5 minutes | undo after an agency entry |
undo after a client's entry | withdraw approval | withdraw approval, no reason | rate |
rate a second time | rate a third time | view: looks good | view: remarks | add an edit |
add an edit, to be kept | a later date, with a reason | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
withdraw request | answered elsewhere: approved | answered elsewhere: approved, stale ask
`,
  },
  first: {
    is: 'first:26',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# "a new round; a first version's clock ends"
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
# "A later date than promised needs a reason"; an earlier one does not.
a later date, with a reason             | ·        ·        ·    ·    ·   | first:01 first:01 first:01 | ·        first:01 first:01
an earlier date                         | ·        ·        ·    ·    ·   | first:23 first:23 first:23 | ·        first:23 first:23
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# As issue 2 wrote it. With content there is no way from a first version by Hand over: it is Ask for approval.
hand over without content               | ·        ·        ·    ·    ·   | old      old      old      | ·        old      old
ask for approval                        | ·        ·        ·    ·    ·   | d:27     d:27     d:27     | ·        d:27     d:27
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve | approve what changed since it was sent | approve by another's naming |
approve on a stale ask | approve changes | request edits on a stale ask | confirm |
dispute: not right | undo in time | undo after 5 minutes | undo after an agency entry |
undo after a client's entry | withdraw approval | withdraw approval, no reason | rate |
rate a second time | rate a third time | view: looks good | view: remarks | add an edit |
add an edit, to be kept | promise a first version | a later date, no reason |
a later date for one edit | tick | hand over | withdraw request | answered elsewhere: approved |
answered elsewhere: approved, stale ask
`,
  },
  edits: {
    is: 'e1:25',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Priya asked for two edits on an idle card.
# "agency: edits ──Add an edit──▶ this round, or kept": a second request joins the round that runs (D-12).
request edits                           | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
# Whether it is shown again was said when the round began.
request edits, no need to show again    | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
# The agency enters what the client said, with the day.
add an edit                             | =        =        ·    ·    ·   | =        =        =        | =        =        =
add an edit, to be kept                 | e1/k:25  e1/k:25  ·    ·    ·   | e1/k:25  e1/k:25  e1/k:25  | e1/k:25  e1/k:25  e1/k:25
a later date, with a reason             | ·        ·        ·    ·    ·   | e1:01    e1:01    e1:01    | ·        e1:01    e1:01
an earlier date                         | ·        ·        ·    ·    ·   | e1:23    e1:23    e1:23    | ·        e1:23    e1:23
# "the nearest unfinished one is shown": the other edit's.
a later date for one edit               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
tick                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
hand over                               | ·        ·        ·    ·    ·   | d1:30    d1:30    d1:30    | ·        d1:30    d1:30
# As issue 2 wrote it: nothing to approve by fingerprint.
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
  editsKept: {
    is: 'e1/k:25',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# The same, and a remark is kept.
request edits                           | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
request edits, no need to show again    | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
add an edit                             | =        =        ·    ·    ·   | =        =        =        | =        =        =
add an edit, to be kept                 | =        =        ·    ·    ·   | =        =        =        | =        =        =
a later date, with a reason             | ·        ·        ·    ·    ·   | e1/k:01  e1/k:01  e1/k:01  | ·        e1/k:01  e1/k:01
an earlier date                         | ·        ·        ·    ·    ·   | e1/k:23  e1/k:23  e1/k:23  | ·        e1/k:23  e1/k:23
a later date for one edit               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
tick                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# "remarks kept: agency: edits, next round"
hand over                               | ·        ·        ·    ·    ·   | e2:30    e2:30    e2:30    | ·        e2:30    e2:30
hand over without content               | ·        ·        ·    ·    ·   | e2:30    e2:30    e2:30    | ·        e2:30    e2:30
answered elsewhere: edits               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
# "Archive old rounds", by the account manager alone: the numbers go on after the archived round.
archive an old round                    | ·        ·        ·    ·    ·   | e2/k:25  ·        ·        | ·        ·        ·
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
  editsOnce: {
    is: 'e1/o:25',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# "No need to show me again".
# Joins; what she said about showing it again stands.
request edits                           | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
request edits, no need to show again    | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
add an edit                             | =        =        ·    ·    ·   | =        =        =        | =        =        =
# "With remarks kept … 'no need to show me again' does not close the card."
add an edit, to be kept                 | e1/k:25  e1/k:25  ·    ·    ·   | e1/k:25  e1/k:25  e1/k:25  | e1/k:25  e1/k:25  e1/k:25
a later date, with a reason             | ·        ·        ·    ·    ·   | e1/o:01  e1/o:01  e1/o:01  | ·        e1/o:01  e1/o:01
an earlier date                         | ·        ·        ·    ·    ·   | e1/o:23  e1/o:23  e1/o:23  | ·        e1/o:23  e1/o:23
a later date for one edit               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
tick                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# "no need to show me again": approved with edits. She said so while she decided; it stays (n).
hand over                               | ·        ·        ·    ·    ·   | okE      okE      okE      | ·        okE      okE
hand over without content               | ·        ·        ·    ·    ·   | old      old      old      | ·        old      old
answered elsewhere: edits               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
# "Archive old rounds", by the account manager alone: the numbers go on after the archived round.
archive an old round                    | ·        ·        ·    ·    ·   | e2/o:25  ·        ·        | ·        ·        ·
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
  editsOnceKept: {
    is: 'e1/k:25',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# "No need to show me again", and a remark is kept.
request edits                           | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
request edits, no need to show again    | =        =        ·    ·    ·   | ·        ·        ·        | =        ·        =
add an edit                             | =        =        ·    ·    ·   | =        =        =        | =        =        =
add an edit, to be kept                 | =        =        ·    ·    ·   | =        =        =        | =        =        =
a later date, with a reason             | ·        ·        ·    ·    ·   | e1/k:01  e1/k:01  e1/k:01  | ·        e1/k:01  e1/k:01
an earlier date                         | ·        ·        ·    ·    ·   | e1/k:23  e1/k:23  e1/k:23  | ·        e1/k:23  e1/k:23
a later date for one edit               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
tick                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# "she decides after the last round, and 'no need to show me again' does not close the card"
hand over                               | ·        ·        ·    ·    ·   | e2:30    e2:30    e2:30    | ·        e2:30    e2:30
hand over without content               | ·        ·        ·    ·    ·   | e2:30    e2:30    e2:30    | ·        e2:30    e2:30
answered elsewhere: edits               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
# "Archive old rounds", by the account manager alone: the numbers go on after the archived round.
archive an old round                    | ·        ·        ·    ·    ·   | e2/k:25  ·        ·        | ·        ·        ·
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
  editsRecorded: {
    is: 'e1:24',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Asked until Tue 24; Ellen recorded edits by phone.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# Her rule gives Wed 25, later than the round's Tue 24: "so it is kept".
request edits                           | e1/k:24  e1/k:24  ·    ·    ·   | ·        ·        ·        | e1/k:24  ·        e1/k:24
request edits, no need to show again    | e1/k:24  e1/k:24  ·    ·    ·   | ·        ·        ·        | e1/k:24  ·        e1/k:24
# The other edits to the same ask: no words are dropped for coming second (D-12).
request edits on a stale ask            | e1/k:24  e1/k:24  ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "Edits recorded so need no Confirm; That's not right is offered until the first Hand over"; Tue 24 + 2 working
# days.
dispute: not right                      | d:26     d:26     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
view: remarks                           | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
add an edit                             | =        =        ·    ·    ·   | =        =        =        | =        =        =
add an edit, to be kept                 | e1/k:24  e1/k:24  ·    ·    ·   | e1/k:24  e1/k:24  e1/k:24  | e1/k:24  e1/k:24  e1/k:24
a later date, with a reason             | ·        ·        ·    ·    ·   | e1:01    e1:01    e1:01    | ·        e1:01    e1:01
an earlier date                         | ·        ·        ·    ·    ·   | e1:23    e1:23    e1:23    | ·        e1:23    e1:23
a later date for one edit               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
tick                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
hand over                               | ·        ·        ·    ·    ·   | d1:30    d1:30    d1:30    | ·        d1:30    d1:30
hand over without content               | ·        ·        ·    ·    ·   | old      old      old      | ·        old      old
answered elsewhere: approved            | ·        ·        ·    ·    ·   | 2nd      2nd      2nd      | ·        2nd      2nd
answered elsewhere: approved, stale ask | ·        ·        ·    ·    ·   | 2nd      2nd      2nd      | ·        2nd      2nd
answered elsewhere: edits               | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
# "Archive old rounds", by the account manager alone: the numbers go on after the archived round.
archive an old round                    | ·        ·        ·    ·    ·   | e2:24    ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | approve changes | confirm | undo in time | undo after 5 minutes |
undo after an agency entry | undo after a client's entry | withdraw approval |
withdraw approval, no reason | rate | rate a second time | rate a third time |
promise a first version | a later date, no reason | ask for approval | withdraw request
`,
  },
} as const satisfies Record<string, StateTable>;
