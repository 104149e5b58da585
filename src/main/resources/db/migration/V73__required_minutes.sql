-- The least minutes of a course's required lectures and exercises that the office says are needed; null where it says nothing.
alter table course add column required_lecture_minutes integer;
alter table course add column required_exercise_minutes integer;
alter table course add constraint course_required_minutes check (
    coalesce(required_lecture_minutes, 0) >= 0 and coalesce(required_exercise_minutes, 0) >= 0);
