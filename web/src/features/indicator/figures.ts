import type { Schemas } from '@/api/client'

type Value = Schemas['ReviewValue']
export type Shown = Schemas['ReviewIndicatorMeaning']['shown']

/** A share in whole per cent, days to one place; nothing where nothing was counted. */
export function quotient(value: Value, shown: Shown): number | undefined {
  if (value.denominator === 0) return undefined
  const exact = value.numerator / value.denominator
  return shown === 'SHARE' ? Math.round(100 * exact) : Math.round(10 * exact) / 10
}

/** How high a bar stands, in per cent of its own row: a share as it is, days against the longest of these. */
export function heights(values: Value[], shown: Shown): number[] {
  const each = values.map((value) => quotient(value, shown) ?? 0)
  const top = shown === 'SHARE' ? 100 : Math.max(1, ...each)
  return each.map((one) => Math.round((100 * one) / top))
}
