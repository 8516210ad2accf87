/** Where the tests' server sends its e-mail: nobody listens there but the specs that wait for one. */
export const mailPort = Number(process.env.TEST_PORT ?? 4390) + 7;
