export { default as MatterRow } from './MatterRow.vue'
export { default as WordSaid } from './WordSaid.vue'
export { useLifeWords } from './useLifeWords'
