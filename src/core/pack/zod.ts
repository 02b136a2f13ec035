import { z } from "zod"

/**
 * Zod, told once and before any schema is made not to try `new Function`: a strict Content-Security-Policy refuses
 * that, and says so aloud.
 */
z.config({ jitless: true })

export { z }
