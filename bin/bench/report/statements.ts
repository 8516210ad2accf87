const tallied = ["attempts", "responses", "lesson_readings", "certificates"];

/** What makes the learners, in this order, from the one row of `given`. The dates end today, and chance is the same each time. */
export const statements: readonly string[] = [
  // What the learners come to is counted once, at the end.
  ...tallied.map((table) => `alter table ${table} disable trigger user`),
  "select setseed(0.5)",

  `create temp table item on commit drop as
    select i.*, row_number() over (partition by i.lesson order by md5(i.id)) as place
    from given, jsonb_to_recordset(items) as i(id text, key "Choice", "responsibilityId" text, lesson text)`,

  `create temp table learner on commit drop as
    select n, gen_random_uuid() as id, random() as skill, now() - (20 + 70 * random()) * interval '1 day' as began_at,
      (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Võ', 'Bùi', 'Đỗ'])[1 + n % 8] || ' ' ||
      (array['Văn', 'Thị', 'Minh', 'Đức', 'Ngọc', 'Hoàng'])[1 + n / 8 % 6] || ' ' ||
      (array['An', 'Ánh', 'Bình', 'Châu', 'Dũng', 'Đức', 'Hà', 'Huệ', 'Khánh', 'Lan', 'Mỹ', 'Nga', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Thảo',
        'Uyên', 'Vy', 'Yến'])[1 + n / 48 % 20] || ' ' || n / 960 as name
    from generate_series(1, 10000) n`,

  "insert into users (id, name, email) select id, name, 'bench-' || n || '@example.com' from learner",

  `create temp table cohort on commit drop as
    select gen_random_uuid() as id, c.name, c.size from given, jsonb_to_recordset(cohorts) as c(name text, size int)`,

  "insert into cohorts (id, name, course_id) select cohort.id, name, course from cohort, given",

  `insert into memberships (id, cohort_id, user_id, role, joined_at)
    select gen_random_uuid(), cohort.id, learner.id, 'learner', began_at from cohort, learner where learner.n > 10000 - cohort.size`,

  `insert into memberships (id, cohort_id, user_id, role)
    select gen_random_uuid(), cohort.id, u.id, 'manager' from cohort, users u where u.email = 'manager@example.com'`,

  `create temp table quiz on commit drop as
    select lesson as quiz_id, 'practice'::"QuizKind" as kind, array_agg(id order by place) as item_ids, row_number() over (order by lesson) as day
    from item where place <= 9 group by lesson
    union all
    select 'final', 'final', array_agg(id), 12 from (
      select id, row_number() over (partition by key order by md5(id)) as place from item) i where place <= 8`,

  `create temp table attempt on commit drop as
    select gen_random_uuid() as id, learner.id as user_id, skill, quiz_id, kind, item_ids, began_at + day * interval '1 day' as started_at,
      case when kind = 'practice' or random() < 0.8 then began_at + day * interval '1 day' + interval '9 minutes' end as submitted_at
    from learner, quiz`,

  `create temp table response on commit drop as
    select gen_random_uuid() as id, a.id as attempt_id, a.user_id, asked.place - 1 as position, asked.item_id, i.key, i."responsibilityId" as responsibility_id,
      random() < 0.55 + 0.4 * skill as correct, started_at + asked.place * interval '20 seconds' as created_at, a.submitted_at, a.kind
    from attempt a cross join unnest(a.item_ids) with ordinality as asked(item_id, place) join item i on i.id = asked.item_id`,

  `insert into attempts (id, user_id, course_id, quiz_id, kind, edition_id, item_ids, seed, started_at, submitted_at, raw)
    select a.id, user_id, course, quiz_id, kind, edition, a.item_ids, 1, started_at, submitted_at, case when submitted_at is not null then r.raw end
    from attempt a join (select attempt_id, count(*) filter (where correct) as raw from response group by 1) r on r.attempt_id = a.id, given`,

  `insert into responses (id, attempt_id, position, item_id, choice, certainty, correct, duration_ms, created_at)
    select id, attempt_id, position, item_id,
      case when correct then key else (array['first', 'both', 'second']::"Choice"[])[1 + (array_position(array['first', 'both', 'second']::"Choice"[], key)
        + (random() < 0.5)::int) % 3] end,
      (array['guess', 'fairly', 'very']::"Certainty"[])[1 + (3 * random())::int % 3], correct, (3000 + 27000 * random())::int, created_at
    from response`,

  `insert into lesson_readings (user_id, course_id, lesson_id, paragraph_id, begun_at, updated_at, completed_at)
    select user_id, course, quiz_id, quiz_id, started_at, started_at, started_at from attempt, given where kind = 'practice'`,

  `insert into review_cards (user_id, course_id, responsibility_id, due_at, stability, difficulty, scheduled_days, learning_steps, reps, lapses, state,
      last_reviewed_at, known, responses, first_right_at, last_right_at, met_item_ids, is_transferred, was_solid)
    select user_id, course, responsibility_id, max(created_at) + interval '20 days', 20, 5, 20, 0, count(*), 0, 'review', max(created_at),
      case when bool_and(correct) and count(*) > 1 then 0.97 else 0.6 end, count(*), min(created_at) filter (where correct),
      max(created_at) filter (where correct), array_agg(distinct item_id), count(distinct item_id) > 1, bool_and(correct) and count(distinct item_id) > 1
    from response, given where submitted_at is not null group by user_id, course, responsibility_id`,

  `insert into certificates (id, code, attempt_id, user_id, course_id, edition_id, name, raw, max, mastery_score, issued_at)
    select gen_random_uuid(), md5(a.id::text), a.id, a.user_id, course, edition, 'Bench', raw, cardinality(a.item_ids), 0.8, a.submitted_at
    from attempts a join attempt made on made.id = a.id, given where a.kind = 'final' and raw >= 0.8 * cardinality(a.item_ids)`,

  ...tallied.map((table) => `alter table ${table} enable trigger user`),

  // Without knowing how much there is, the server would go through everything for each learner.
  `analyze learner, attempt, ${tallied.join(", ")}`,

  "insert into tallies select t.* from learner, given cross join lateral count_tally(learner.id, course) t",

  "insert into lesson_tallies select t.* from attempt, given cross join lateral count_lesson_tally(user_id, course, quiz_id) t where kind = 'practice'",
];
