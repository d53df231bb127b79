import { startCardPage } from '../card-page.tsx';

startCardPage('requestEdits');
