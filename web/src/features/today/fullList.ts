/** The server names so many of one reason at most; that many means "so many or more". */
export const CAP = 20

/** Where a longer list of what waits for a reason stands; its nearest filter. */
const LISTS: Record<string, string> = {
  OVERDUE: 'state=open&table=OVERDUE',
  NOT_SOLVED: 'state=all&table=UNSOLVED&sort=UPDATED',
  BOUNCED: 'state=open&table=BOUNCED',
  PROMISED: 'state=open&kind=promise',
}

export function fullList(reason: string): string {
  return '/matters?' + (LISTS[reason] ?? 'state=open&sort=DUE')
}
