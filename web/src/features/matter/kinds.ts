/** The kinds a clerk registers at the desk, in the order of how often they come. */
export const AT_THE_DESK = ['need', 'suggestion', 'appeal', 'hotline', 'enquiry', 'dispute', 'hazard', 'task'] as const

/** All kinds; the last three come of another matter or of a visit. */
export const KINDS = [...AT_THE_DESK, 'promise', 'review', 'recheck'] as const
