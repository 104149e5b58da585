package org.tsunagi.home;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Viewer;
import org.tsunagi.municipality.BodyDetail;
import org.tsunagi.municipality.MunicipalityViews;

/** Reads one nominating body across courses and years; for officers only. */
@ApplicationScoped
public class BodyViews {
    private final MunicipalityViews masters;
    private final Nominees nominees;

    BodyViews(MunicipalityViews masters, Nominees nominees) {
        this.masters = masters;
        this.nominees = nominees;
    }

    /** One body with everybody it nominated; 404 when there is none or for anyone but an officer. Two statements. */
    public BodyGlance one(Viewer viewer, long bodyId) {
        viewer.requireOfficer("a body");
        BodyDetail body = masters.bodyDetail(bodyId);
        return new BodyGlance(
                body,
                nominees.of(bodyId).stream()
                        .collect(Collectors.groupingBy(Nominee::courseId, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(BodyViews::course)
                        .toList());
    }

    private static BodyCourse course(List<Nominee> nominated) {
        Nominee any = nominated.get(0);
        return new BodyCourse(any.courseId(), any.course(), new FiscalYear(any.year()), nominated);
    }
}
