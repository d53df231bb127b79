/** The day of March on which Easter Sunday falls, by year from 2024; 51 is 20 April. */
export const EASTER: readonly number[] = [31, 51, 36, 28];
