-- Nine items before the first lesson, without a verdict.
ALTER TYPE "QuizKind" ADD VALUE 'pretest';
