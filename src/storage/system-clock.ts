/** The one place where production reads the time. */
import { type Clock, instant } from '../domain/clock.ts';

export const systemClock: Clock = () => instant(Date.now());
