package org.tsunagi.course.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CourseViews.ProgramDetail;

/** The seats typed beside each program, and the name of the run; a program without seats is not planned. */
record SeatsForm(
        @RestForm @Nullable List<String> program,
        @RestForm @Nullable List<String> run,
        @RestForm @Nullable List<String> seats) {
    static SeatsForm blank() {
        return new SeatsForm(List.of(), List.of(), List.of());
    }

    /** The courses wanted, at least one; empty with the problems told. */
    List<NewCourse> read(Problems problems, FiscalYear year, @Nullable CompletionRule rule, List<SeatsRow> rows) {
        Fields in = new Fields(problems);
        List<NewCourse> wanted = new ArrayList<>();
        for (SeatsRow row : rows) {
            Integer places = in.optionalNumber(row.field(), row.seats(), 1, CourseForm.MOST_SEATS);
            String name = in.optionalText(row.runField(), row.run(), CourseForm.LONGEST_RUN);
            if (places != null && name == null && row.again()) {
                problems.add(row.runField(), Messages.say("course.runMissing"));
            } else if (places != null && rule != null) {
                wanted.add(new NewCourse(row.programId(), year, name == null ? "" : name, places, rule));
            }
        }
        if (wanted.isEmpty() && problems.none()) {
            problems.add(rows.isEmpty() ? null : rows.get(0).field(), Messages.say("course.noSeats"));
        }
        return problems.none() ? wanted : List.of();
    }

    /**
     * A row of the form for each program, those not yet planned in the year first.
     *
     * @param planned the codes of the programs planned already
     */
    List<SeatsRow> rows(List<ProgramDetail> programs, Set<String> planned) {
        return programs.stream()
                .map(one -> new SeatsRow(
                        one.id(),
                        one.program().title(),
                        planned.contains(one.program().code()),
                        typed(run, one.id()),
                        typed(seats, one.id())))
                .sorted(Comparator.comparing(SeatsRow::again))
                .toList();
    }

    private String typed(@Nullable List<String> column, long programId) {
        int at = program == null ? -1 : program.indexOf(Long.toString(programId));
        return at < 0 || column == null || at >= column.size() ? "" : column.get(at);
    }

    /**
     * A program with what is typed for it.
     *
     * @param again whether it runs in the year already, so that another run needs a name
     */
    record SeatsRow(long programId, String title, boolean again, String run, String seats) {
        public String field() {
            return "seats-" + programId;
        }

        public String runField() {
            return "run-" + programId;
        }
    }
}
