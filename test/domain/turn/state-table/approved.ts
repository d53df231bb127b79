/** Approved, in every way there is, and withdrawn. Written by hand from product.md;
 *  the notation is explained in `state-table.ts`. */
import type { StateTable } from './notation.ts';

export const APPROVED = {
  approved: {
    is: 'ok',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Asked until Tue 24, approved by Priya. The stale ask is the one answered, here and below.
# "Of several answers to one ask the first": listed as repeated.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "client: decide, same date"; by who pressed.
undo in time                            | d:24     ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "if no agency member's entry on this card stands between"
undo after a client's entry             | d:24     ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
withdraw approval                       | idle     idle     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate                                    | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "may be changed once"
rate a second time                      | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
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
approve by another's naming | confirm | dispute: not right | undo after 5 minutes |
undo after an agency entry | withdraw approval, no reason | rate a third time | add an edit |
add an edit, to be kept | promise a first version | a later date, with a reason |
a later date, no reason | an earlier date | a later date for one edit | tick | hand over |
hand over without content | withdraw request
`,
  },
  approvedByStandIn: {
    is: 'ok',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Approved by Sara for Priya.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "by who pressed": not by the representative for her.
undo in time                            | ·        d:24     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
undo after a client's entry             | ·        d:24     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# Either of the two who decide.
withdraw approval                       | idle     idle     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# By who approved.
rate                                    | ·        =        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate a second time                      | ·        =        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
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
approve by another's naming | confirm | dispute: not right | undo after 5 minutes |
undo after an agency entry | withdraw approval, no reason | rate a third time | add an edit |
add an edit, to be kept | promise a first version | a later date, with a reason |
a later date, no reason | an earlier date | a later date for one edit | tick | hand over |
hand over without content | withdraw request
`,
  },
  approvedAfterRound: {
    is: 'ok',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Round 1 was handed over and approved.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e2:25    e2:25    ·    ·    ·   | ·        ·        ·        | e2:25    ·        e2:25
request edits, no need to show again    | e2/o:25  e2/o:25  ·    ·    ·   | ·        ·        ·        | e2:25    ·        e2:25
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
undo in time                            | d1:26    ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
undo after a client's entry             | d1:26    ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
withdraw approval                       | idle     idle     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate                                    | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate a second time                      | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
view: remarks                           | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
# An edit that meets a closed round is kept for the next (D-12).
add an edit                             | ok/k     ok/k     ·    ·    ·   | ok/k     ok/k     ok/k     | ok/k     ok/k     ok/k
add an edit, to be kept                 | ok/k     ok/k     ·    ·    ·   | ok/k     ok/k     ok/k     | ok/k     ok/k     ok/k
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
ask for approval                        | ·        ·        ·    ·    ·   | d:27     d:27     d:27     | ·        d:27     d:27
answered elsewhere: approved            | ·        ·        ·    ·    ·   | 2nd      2nd      2nd      | ·        2nd      2nd
answered elsewhere: approved, stale ask | ·        ·        ·    ·    ·   | 2nd      2nd      2nd      | ·        2nd      2nd
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e2:24    e2:24    e2:24    | ·        e2:24    e2:24
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | confirm | dispute: not right | undo after 5 minutes |
undo after an agency entry | withdraw approval, no reason | rate a third time |
promise a first version | a later date, with a reason | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
withdraw request
`,
  },
  answeredTwice: {
    is: 'ok',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Priya approved; in the same minute Sara requested edits, listed as repeated.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "the first by order that was not undone … counts": now the stand-in's edits.
undo in time                            | e1:25    ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
undo after a client's entry             | e1:25    ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "Withdraw approval ──▶ idle", whatever came second.
withdraw approval                       | idle     idle     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate                                    | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate a second time                      | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
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
approve by another's naming | confirm | dispute: not right | undo after 5 minutes |
undo after an agency entry | withdraw approval, no reason | rate a third time | add an edit |
add an edit, to be kept | promise a first version | a later date, with a reason |
a later date, no reason | an earlier date | a later date for one edit | tick | hand over |
hand over without content | withdraw request
`,
  },
  changesApproved: {
    is: 'ok',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Approved, changed since, the changes approved.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# What stood before it: the approval, changed since.
undo in time                            | ok       ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
undo after a client's entry             | ok       ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# The card is no longer approved, not its changes alone.
withdraw approval                       | idle     idle     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate                                    | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate a second time                      | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
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
approve by another's naming | confirm | dispute: not right | undo after 5 minutes |
undo after an agency entry | withdraw approval, no reason | rate a third time | add an edit |
add an edit, to be kept | promise a first version | a later date, with a reason |
a later date, no reason | an earlier date | a later date for one edit | tick | hand over |
hand over without content | withdraw request
`,
  },
  approvedWithEdits: {
    is: 'okE',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Handed over after "no need to show me again".
# The hand-over is the approval here, so a decision on it is Approve changes, of whatever content.
approve                                 | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e2:25    e2:25    ·    ·    ·   | ·        ·        ·        | e2:25    ·        e2:25
request edits, no need to show again    | e2/o:25  e2/o:25  ·    ·    ·   | ·        ·        ·        | e2:25    ·        e2:25
request edits on a stale ask            | ~        ~        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# Undo is for who pressed Approve; nobody did. Withdraw approval remains.
withdraw approval                       | idle     idle     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# By who approved: she who asked for edits without a second look.
rate                                    | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate a second time                      | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
view: remarks                           | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
add an edit                             | okE/k    okE/k    ·    ·    ·   | okE/k    okE/k    okE/k    | okE/k    okE/k    okE/k
add an edit, to be kept                 | okE/k    okE/k    ·    ·    ·   | okE/k    okE/k    okE/k    | okE/k    okE/k    okE/k
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
ask for approval                        | ·        ·        ·    ·    ·   | d:27     d:27     d:27     | ·        d:27     d:27
answered elsewhere: approved            | ·        ·        ·    ·    ·   | ~        ~        ~        | ·        ~        ~
answered elsewhere: approved, stale ask | ·        ·        ·    ·    ·   | ~        ~        ~        | ·        ~        ~
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e2:24    e2:24    e2:24    | ·        e2:24    e2:24
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | confirm | dispute: not right | undo in time | undo after 5 minutes |
undo after an agency entry | undo after a client's entry | withdraw approval, no reason |
rate a third time | promise a first version | a later date, with a reason |
a later date, no reason | an earlier date | a later date for one edit | tick | hand over |
hand over without content | withdraw request
`,
  },
  elsewhere: {
    is: 'chat',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Recorded by Ellen as approved in chat.
# The recorded answer was first; hers is Confirm.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# Her own word on exactly this content needs no Confirm.
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "approved ──Request edits──▶": an approval given elsewhere is one.
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "approved elsewhere ──Confirm──▶ approved"
confirm                                 | conf     conf     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# "the turn that ran, its date moved by the working days in between": Mon 23 and Tue 24.
dispute: not right                      | d:26     d:26     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
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
approve by another's naming | undo in time | undo after 5 minutes | undo after an agency entry |
undo after a client's entry | withdraw approval | withdraw approval, no reason | rate |
rate a second time | rate a third time | add an edit | add an edit, to be kept |
promise a first version | a later date, with a reason | a later date, no reason |
an earlier date | a later date for one edit | tick | hand over | hand over without content |
withdraw request
`,
  },
  confirmed: {
    is: 'conf',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# The same, confirmed by Priya.
approve                                 | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ok       ok       ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits on a stale ask            | 2nd      2nd      ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# Confirmed already; whether a second is listed is not said.
confirm                                 | ~        ~        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# Plain Approved: Withdraw approval, no Undo (nothing says that Confirm can be undone).
withdraw approval                       | idle     idle     ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# Who confirmed approved it.
rate                                    | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate a second time                      | =        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
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
approve by another's naming | dispute: not right | undo in time | undo after 5 minutes |
undo after an agency entry | undo after a client's entry | withdraw approval, no reason |
rate a third time | add an edit | add an edit, to be kept | promise a first version |
a later date, with a reason | a later date, no reason | an earlier date |
a later date for one edit | tick | hand over | hand over without content | withdraw request
`,
  },
  approvalWithdrawn: {
    is: 'idle',
    cells: `
                                        | R        S        s    F    C   | M        A        U        | nC       nA       nU
# Approved and withdrawn with a reason.
# Idle: no ask runs. The old one takes no answer ("a true approval copied in again after its withdrawal").
approve                                 | ~        ~        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve what changed since it was sent  | ~        ~        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve on a stale ask                  | ~        ~        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
approve changes                         | ~        ~        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
request edits                           | e1:25    e1:25    ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits, no need to show again    | e1/o:25  e1/o:25  ·    ·    ·   | ·        ·        ·        | e1:25    ·        e1:25
request edits on a stale ask            | ~        ~        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
# Nothing is said of rating what was withdrawn; the state stays.
rate                                    | ~        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate a second time                      | ~        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
rate a third time                       | ~        ·        ·    ·    ·   | ·        ·        ·        | ·        ·        ·
view: looks good                        | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
view: remarks                           | ·        ·        ~    ~    ~   | ·        ·        ·        | ~        ·        ·
promise a first version                 | ·        ·        ·    ·    ·   | first:26 first:26 first:26 | ·        first:26 first:26
take                                    | ·        ·        ·    ·    ·   | =        =        =        | ·        =        =
ask for approval                        | ·        ·        ·    ·    ·   | d:27     d:27     d:27     | ·        d:27     d:27
answered elsewhere: approved            | ·        ·        ·    ·    ·   | ~        ~        ~        | ·        ~        ~
answered elsewhere: approved, stale ask | ·        ·        ·    ·    ·   | ~        ~        ~        | ·        ~        ~
answered elsewhere: edits               | ·        ·        ·    ·    ·   | e1:24    e1:24    e1:24    | ·        e1:24    e1:24
arrived                                 | =        =        =    =    =   | =        =        =        | =        =        =
archive an old round                    | ·        ·        ·    ·    ·   | =        ·        ·        | ·        ·        ·
`,
    nothing: `
approve by another's naming | confirm | dispute: not right | undo in time | undo after 5 minutes |
undo after an agency entry | undo after a client's entry | withdraw approval |
withdraw approval, no reason | add an edit | add an edit, to be kept |
a later date, with a reason | a later date, no reason | an earlier date |
a later date for one edit | tick | hand over | hand over without content | withdraw request
`,
  },
} as const satisfies Record<string, StateTable>;
