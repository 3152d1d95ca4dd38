export { default as AreaPick } from './AreaPick.vue'
export { useAreas } from './useAreas'
