import { createApp } from 'vue'
import App from '@/app/App.vue'
import { router } from '@/app/router'
import { chosenType, read } from '@/app/type'
import { words } from '@/words'
import '@/ui/tokens.css'
import '@/ui/base.css'

read(chosenType())
createApp(App).use(words).use(router).mount('#app')
