export { default as UnitPick } from './UnitPick.vue'
export { useLifeWords } from './useLifeWords'
