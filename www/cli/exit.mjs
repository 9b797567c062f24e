// Exit codes beside 0.

/** The answer is negative: faults, failed examples, differences … The help of each command says which. */
export const NEGATIVE = 1;
/** The command line or the input cannot be used. */
export const UNUSABLE = 2;
