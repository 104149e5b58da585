package org.tsunagi.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.tsunagi.course.CourseDesk.NewProgram;
import org.tsunagi.course.Program.Route;
import org.tsunagi.masters.MastersDesk.PrefectureEstablished;

/** The two programs that every prefecture runs, ready to be planned; the office may change every word of them. */
@ApplicationScoped
class StandardPrograms {
    private final CourseDesk desk;

    StandardPrograms(CourseDesk desk) {
        this.desk = desk;
    }

    void on(@Observes PrefectureEstablished established) {
        programs().forEach(desk::addProgram);
    }

    /** As in the FY2019 report. */
    static List<NewProgram> programs() {
        return List.of(
                new NewProgram(
                        "coordinator",
                        "医療的ケア児等コーディネーター養成研修",
                        "コーディネーター",
                        "修了証書",
                        "{年度}コ第{番号}号",
                        "市町村から医療的ケア児等コーディネーターを担う者として推薦を受けた者",
                        Route.NOMINATED,
                        10),
                new NewProgram(
                        "supporter",
                        "医療的ケア児等支援者養成研修",
                        "支援者",
                        "修了証書",
                        "{年度}支第{番号}号",
                        "医療的ケアが必要な者に対して現に支援している者。または、今後支援を行う予定の者",
                        Route.DIRECT,
                        20));
    }
}
