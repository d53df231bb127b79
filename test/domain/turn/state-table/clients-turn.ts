/** The client's turn: asked, handed over, put back by a dispute. Written by hand from product.md;
 *  the notation is explained in `state-table.ts`. */
import type { StateTable } from './notation.ts';

export const CLIENTS_TURN = {
  asked: {
    is: 'd:24',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Asked for until Tue 24 on an idle card; an earlier ask (the stale one) was withdrawn.
approve                                 | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# An answer to an ask is a decision: nobody named (nC nU), it waits.
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
view: remarks                           | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
# Change the date "(agency, client's turn): later only, with a reason".
a later date, with a reason             | ·        ·        ·    ·    ·   | d:01     d:01     d:01     | ·        d:01     d:01
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
withdraw request                        | ·        ·        ·    ·    ·   | idle     idle     idle     | ·        idle     idle
answered elsewhere: approved            | ·        ·        ·    ·    ·   | chat     chat     chat     | ·        chat     chat
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
# "a pending ask keeps no date" (design.md, Copied)
arrived                                 | d:-      d:-      d:-  d:-  d:- | d:-      d:-      d:-      | d:-      d:-      d:-
# design.md: answers to what was withdrawn are "not in time": they are shown and count for nothing.
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
answered elsewhere: approved, stale ask | ·        ·        ·    ·    ·   | 2nd      2nd      2nd      | ·        2nd      2nd
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | approve changes | confirm | dispute: not right | undo in time |
undo after 5 minutes | undo after an agency entry | undo after a client's entry |
withdraw approval | withdraw approval, no reason | rate | rate a second time | rate a third time |
add an edit | add an edit, to be kept | promise a first version | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
ask for approval
`,
  },
  askedOverVersion: {
    is: 'd:24',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Asked for while a first version was promised.
approve                                 | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
view: remarks                           | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
a later date, with a reason             | ·        ·        ·    ·    ·   | d:01     d:01     d:01     | ·        d:01     d:01
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# "what was before it, with its own date"
withdraw request                        | ·        ·        ·    ·    ·   | first:26 first:26 first:26 | ·        first:26 first:26
answered elsewhere: approved            | ·        ·        ·    ·    ·   | chat     chat     chat     | ·        chat     chat
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
arrived                                 | d:-      d:-      d:-  d:-  d:- | d:-      d:-      d:-      | d:-      d:-      d:-
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | approve on a stale ask | approve changes |
request edits on a stale ask | confirm | dispute: not right | undo in time |
undo after 5 minutes | undo after an agency entry | undo after a client's entry |
withdraw approval | withdraw approval, no reason | rate | rate a second time | rate a third time |
add an edit | add an edit, to be kept | promise a first version | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
ask for approval | answered elsewhere: approved, stale ask
`,
  },
  askedAgain: {
    is: 'd:24',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Asked again after an approval; the stale ask is the one she approved.
approve                                 | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
view: remarks                           | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
a later date, with a reason             | ·        ·        ·    ·    ·   | d:01     d:01     d:01     | ·        d:01     d:01
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# "what was before it": the approval stands.
withdraw request                        | ·        ·        ·    ·    ·   | ok       ok       ok       | ·        ok       ok
answered elsewhere: approved            | ·        ·        ·    ·    ·   | chat     chat     chat     | ·        chat     chat
answered elsewhere: approved, stale ask | ·        ·        ·    ·    ·   | 2nd      2nd      2nd      | ·        2nd      2nd
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
arrived                                 | d:-      d:-      d:-  d:-  d:- | d:-      d:-      d:-      | d:-      d:-      d:-
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | approve changes | confirm | dispute: not right | undo in time |
undo after 5 minutes | undo after an agency entry | undo after a client's entry |
withdraw approval | withdraw approval, no reason | rate | rate a second time | rate a third time |
add an edit | add an edit, to be kept | promise a first version | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
ask for approval
`,
  },
  handedOver: {
    is: 'd1:26',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Round 1 was handed over; decision until Thu 26.
approve                                 | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "agency: edits, the next round"
request edits                           | e2:25    e2:25    ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits, no need to show again    | e2/o:25  e2/o:25  ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
view: remarks                           | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
# An edit that meets a closed round is kept for the next (D-12).
add an edit                             | d1/k:26  d1/k:26  ·    ·    ·   | d1/k:26  d1/k:26  d1/k:26  | d1/k:26  d1/k:26  d1/k:26
add an edit, to be kept                 | d1/k:26  d1/k:26  ·    ·    ·   | d1/k:26  d1/k:26  d1/k:26  | d1/k:26  d1/k:26  d1/k:26
a later date, with a reason             | ·        ·        ·    ·    ·   | d1:01    d1:01    d1:01    | ·        d1:01    d1:01
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
# "what was before it, with its own date"
withdraw request                        | ·        ·        ·    ·    ·   | e1:25    e1:25    e1:25    | ·        e1:25    e1:25
answered elsewhere: approved            | ·        ·        ·    ·    ·   | chat     chat     chat     | ·        chat     chat
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e2:24    e2:24    e2:24    | ·        e2:24    e2:24
arrived                                 | d1:-     d1:-     d1:- d1:- d1:-| d1:-     d1:-     d1:-     | d1:-     d1:-     d1:-
# "Archive old rounds", by the account manager alone: the numbers go on after the archived round.
archive an old round                    | ·        ·        ·    ·    ·   | d2:26    ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | approve on a stale ask | approve changes |
request edits on a stale ask | confirm | dispute: not right | undo in time |
undo after 5 minutes | undo after an agency entry | undo after a client's entry |
withdraw approval | withdraw approval, no reason | rate | rate a second time | rate a third time |
promise a first version | a later date, no reason | an earlier date | a later date for one edit |
tick | hand over | hand over without content | ask for approval |
answered elsewhere: approved, stale ask
`,
  },
  recordedHandedOver: {
    is: 'd1:26',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Edits recorded by the agency, handed over. "That's not right is offered until the first Hand over": dispute
# counts for nothing.
approve                                 | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e2:25    e2:25    ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits, no need to show again    | e2/o:25  e2/o:25  ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
view: remarks                           | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
add an edit                             | d1/k:26  d1/k:26  ·    ·    ·   | d1/k:26  d1/k:26  d1/k:26  | d1/k:26  d1/k:26  d1/k:26
add an edit, to be kept                 | d1/k:26  d1/k:26  ·    ·    ·   | d1/k:26  d1/k:26  d1/k:26  | d1/k:26  d1/k:26  d1/k:26
a later date, with a reason             | ·        ·        ·    ·    ·   | d1:01    d1:01    d1:01    | ·        d1:01    d1:01
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
withdraw request                        | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
answered elsewhere: approved            | ·        ·        ·    ·    ·   | chat     chat     chat     | ·        chat     chat
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e2:24    e2:24    e2:24    | ·        e2:24    e2:24
arrived                                 | d1:-     d1:-     d1:- d1:- d1:-| d1:-     d1:-     d1:-     | d1:-     d1:-     d1:-
# "Archive old rounds", by the account manager alone: the numbers go on after the archived round.
archive an old round                    | ·        ·        ·    ·    ·   | d2:26    ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | approve on a stale ask | approve changes |
request edits on a stale ask | confirm | dispute: not right | undo in time |
undo after 5 minutes | undo after an agency entry | undo after a client's entry |
withdraw approval | withdraw approval, no reason | rate | rate a second time | rate a third time |
promise a first version | a later date, no reason | an earlier date | a later date for one edit |
tick | hand over | hand over without content | ask for approval |
answered elsewhere: approved, stale ask
`,
  },
  disputed: {
    is: 'd:26',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Recorded as approved in chat on Fri 20, disputed on Tue 24.
approve                                 | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
view: remarks                           | ·        ·        =    =    =   | ·        ·        ·        | =        ·        ·
# The two days lost came before the new date: they do not move it again.
a later date, with a reason             | ·        ·        ·    ·    ·   | d:01     d:01     d:01     | ·        d:01     d:01
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
withdraw request                        | ·        ·        ·    ·    ·   | idle     idle     idle     | ·        idle     idle
# "A disputed answer can only be recorded anew."
answered elsewhere: approved            | ·        ·        ·    ·    ·   | chat     chat     chat     | ·        chat     chat
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
arrived                                 | d:-      d:-      d:-  d:-  d:- | d:-      d:-      d:-      | d:-      d:-      d:-
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | approve on a stale ask | approve changes |
request edits on a stale ask | confirm | dispute: not right | undo in time |
undo after 5 minutes | undo after an agency entry | undo after a client's entry |
withdraw approval | withdraw approval, no reason | rate | rate a second time | rate a third time |
add an edit | add an edit, to be kept | promise a first version | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
ask for approval | answered elsewhere: approved, stale ask
`,
  },
} as const satisfies Record<string, StateTable>;
