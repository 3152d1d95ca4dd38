import { computed } from 'vue'
import { api, got, type Schemas } from '@/api/client'
import { useFetched } from '@/api/useFetched'
import { areas as myAreas, type Role } from '@/app/session'

export type Area = Schemas['PlaceAreaView']

/** Counties, townships and villages where one of these roles is held, in the order of their codes. */
export function useAreas(...roles: Role[]) {
  const fetched = useFetched(() => got(api.GET('/api/areas')))
  const mine = myAreas(...roles)
  const areas = computed(() =>
    (fetched.data.value ?? []).filter((area) => mine.some((span) => span.first <= area.code && area.code <= span.last)),
  )

  const townships = computed(
    () => new Set(areas.value.filter((area) => area.level === 'VILLAGE').map((area) => area.parent)).size,
  )

  /** The name, with the township before a village's where there are several townships. */
  function nameOf(area: Area): string {
    const parent = (fetched.data.value ?? []).find((other) => other.code === area.parent)
    return area.level === 'VILLAGE' && parent && townships.value > 1 ? `${parent.name} ${area.name}` : area.name
  }

  return { ...fetched, areas, nameOf }
}

/** What lies directly inside an area: a village's grids. */
export function inside(code: number): Promise<Area[]> {
  return got(api.GET('/api/areas/{code}/areas', { params: { path: { code } } }))
}
