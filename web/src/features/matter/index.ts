export { useLifeWords } from './useLifeWords'
