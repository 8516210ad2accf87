-- AlterTable
ALTER TABLE "attempts" ADD COLUMN     "sitting_id" UUID;
