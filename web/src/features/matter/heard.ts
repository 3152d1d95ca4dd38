import type { Schemas } from '@/api/client'
import { dayOf, timeOf } from '@/ui/days'

type Heard = Pick<Schemas['MatterView'], 'channel' | 'heardAt'>

/** The hour at which it was heard. What was told on a reception is known by its day: any hour would be made up. */
function hourHeard({ channel, heardAt }: Heard): string | undefined {
  return channel === 'RECEPTION' ? undefined : timeOf(heardAt)
}

/** When it was heard: the day as it is said there, and the hour if there is one. */
export function whenHeard(heard: Heard, day: (day: string) => string): string {
  return [day(dayOf(heard.heardAt)), hourHeard(heard)].filter(Boolean).join(' ')
}
