package org.tsunagi.course.web;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.course.Course.CompletionRule;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CourseViews.ProgramDetail;
import org.tsunagi.course.Program.Route;

/**
 * The seats typed beside each program, where a program without seats is not planned; and, for a program that runs in the
 * year already, another run with its name and seats.
 */
record SeatsForm(
        @RestForm @Nullable List<String> program,
        @RestForm @Nullable List<String> seats,
        @RestForm @Nullable String again,
        @RestForm @Nullable String run,
        @RestForm @Nullable String againSeats) {
    static SeatsForm blank() {
        return new SeatsForm(List.of(), List.of(), "", "", "");
    }

    /** The courses wanted, at least one; empty with the problems told. */
    List<NewCourse> read(
            Problems problems, FiscalYear year, @Nullable CompletionRule rule, List<ProgramDetail> offered) {
        Fields in = new Fields(problems);
        List<NewCourse> wanted = new ArrayList<>();
        for (SeatsRow row : rows(offered)) {
            Integer places = in.optionalNumber(row.field(), row.seats(), 1, CourseForm.MOST_SEATS);
            if (places != null && rule != null) {
                wanted.add(new NewCourse(row.programId(), year, places, rule));
            }
        }
        Long other = in.optionalId("again", again);
        if (other != null) {
            String name = in.text("run", run, CourseForm.LONGEST_RUN);
            Integer places = in.number("againSeats", againSeats, 1, CourseForm.MOST_SEATS);
            if (name != null && places != null && rule != null) {
                wanted.add(new NewCourse(other, year, name, places, rule));
            }
        }
        if (isTypedBeyond(offered)) {
            problems.add(null, Messages.say("course.alreadyPlanned"));
        }
        if (wanted.isEmpty() && problems.none()) {
            problems.add(offered.isEmpty() ? null : rows(offered).get(0).field(), Messages.say("course.noSeats"));
        }
        return problems.none() ? wanted : List.of();
    }

    /** Whether seats are typed for a program that somebody else has planned since the form was opened. */
    private boolean isTypedBeyond(List<ProgramDetail> offered) {
        List<String> ids = offered.stream().map(one -> Long.toString(one.id())).toList();
        return program != null
                && program.stream()
                        .anyMatch(id -> id.matches("[0-9]{1,18}")
                                && !ids.contains(id)
                                && !typed(Long.parseLong(id)).isBlank());
    }

    /** A row of the form for each program offered. */
    List<SeatsRow> rows(List<ProgramDetail> offered) {
        return offered.stream()
                .map(one -> new SeatsRow(
                        one.id(), one.program().title(), one.program().route(), typed(one.id())))
                .toList();
    }

    private String typed(long programId) {
        int at = program == null ? -1 : program.indexOf(Long.toString(programId));
        return at < 0 || seats == null || at >= seats.size() ? "" : seats.get(at);
    }

    /** A program with the seats typed for it. */
    record SeatsRow(long programId, String title, Route route, String seats) {
        public String field() {
            return "seats-" + programId;
        }
    }
}
