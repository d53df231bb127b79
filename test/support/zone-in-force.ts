/** Before each file of a run in a time zone: were another one in force, its tests would say nothing. */
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Calcutta', 'Kolkata');
const expected = process.env['EXPECTED_ZONE'];
if (zone !== expected) throw new Error(`The time zone is ${zone}, not ${expected}`);
