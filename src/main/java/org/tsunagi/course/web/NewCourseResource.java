package org.tsunagi.course.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Role;
import org.tsunagi.base.web.Answers;
import org.tsunagi.base.web.ChosenYear;
import org.tsunagi.base.web.Flash;
import org.tsunagi.base.web.Option;
import org.tsunagi.base.web.Pages;
import org.tsunagi.base.web.ShowsNobody;
import org.tsunagi.course.CourseDesk;
import org.tsunagi.course.CourseDesk.NewCourse;
import org.tsunagi.course.CourseLine;
import org.tsunagi.course.CourseViews;
import org.tsunagi.course.CourseViews.ProgramDetail;
import org.tsunagi.course.web.CoursePages.CourseNew;

/** A course is planned; it has a class of its own because {@code /courses/…} else means a course by its number. */
@Path("/courses/new")
@RolesAllowed({Role.Name.OFFICER, Role.Name.ADMINISTRATOR})
@ShowsNobody
class NewCourseResource {
    private final CourseDesk desk;
    private final CourseViews views;
    private final ChosenYear year;
    private final Pages pages;
    private final Flash flash;

    NewCourseResource(CourseDesk desk, CourseViews views, ChosenYear year, Pages pages, Flash flash) {
        this.desk = desk;
        this.views = views;
        this.year = year;
        this.pages = pages;
        this.flash = flash;
    }

    @GET
    public CourseNew ask() {
        return page(CourseForm.blank(year.chosen()), SeatsForm.blank(), year.chosen(), new Problems());
    }

    @POST
    public Response plan(@BeanParam CourseForm form, @BeanParam SeatsForm seats) {
        Problems problems = new Problems();
        FiscalYear wantedYear = year.sent(form.fiscalYear());
        List<NewCourse> wanted = seats.read(problems, wantedYear, form.rule(problems), programs(wantedYear, false));
        Optional<List<Long>> planned = wanted.isEmpty() ? Optional.empty() : problems.tryGet(() -> desk.plan(wanted));
        if (planned.isPresent()) {
            boolean taught = !views.subjects(wantedYear).isEmpty();
            flash.say(wantedYear.label() + "の研修を計画しました。" + (taught ? "次に、カリキュラムを決めてください。" : "次に、科目を登録してください。"));
            return Answers.seeOther(
                    taught
                            ? "/courses/" + planned.get().get(0) + "/curriculum"
                            : "/subjects/together?year=" + wantedYear.year());
        }
        return Answers.refused(page(form, seats, wantedYear, problems));
    }

    private CourseNew page(CourseForm form, SeatsForm seats, FiscalYear of, Problems problems) {
        List<Option> planned = programs(of, true).stream()
                .map(one -> Option.of(one.id(), one.program().title()))
                .toList();
        return new CourseNew(
                pages.of(of).show("研修を計画する", problems), form, of, seats.rows(programs(of, false)), seats, planned);
    }

    /** The programs that run in the year, or those that do not. */
    private List<ProgramDetail> programs(FiscalYear of, boolean running) {
        Set<String> planned = views.of(of).stream().map(CourseLine::programCode).collect(Collectors.toSet());
        return views.programs().stream()
                .filter(one -> planned.contains(one.program().code()) == running)
                .toList();
    }
}
