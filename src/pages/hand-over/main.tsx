import { startCardPage } from '../card-page.tsx';

startCardPage('handOver');
