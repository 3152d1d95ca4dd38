/** Each feature's file under the feature's name: `matter.zh-CN.json` becomes `matter.…`. */
export function merged(files: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [path.replace(/^.*\/([a-z]+)\.[^/]+\.json$/, '$1'), content]),
  )
}
