export { default as MatterRow } from './MatterRow.vue'
export { default as WordSaid } from './WordSaid.vue'
export { default as UnitPick } from './UnitPick.vue'
export { useLifeWords } from './useLifeWords'
