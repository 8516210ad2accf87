import type { Tx } from "./client";

/** Where there is a manager there is an operator: the earliest, until somebody says otherwise. */
export const ensureOperator = (tx: Tx): Promise<number> =>
  tx.$executeRaw`
    update users set is_operator = true
    where id = (select id from users where role = 'manager' and email is not null and closed_at is null order by created_at, id limit 1)
      and not exists (select from users where is_operator)`;
