/** What one thing of the loop shows of others, whichever module's they are: composed on the page, through the API alone. */
export { default as QuestionsFrom } from './QuestionsFrom.vue'
export { default as TakeUpForm } from './TakeUpForm.vue'
export { default as TakeUpPart } from './TakeUpPart.vue'
export { addressOf, type Origin } from './origins'
export { useCameOf } from './useCameOf'
