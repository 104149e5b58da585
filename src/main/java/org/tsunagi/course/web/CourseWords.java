package org.tsunagi.course.web;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.Option;
import org.tsunagi.course.Program.Route;
import org.tsunagi.course.Subject.SubjectKind;
import org.tsunagi.course.Subject.SubjectNovelty;
import org.tsunagi.course.TrainingSession.Delivery;

/** How the pages of the plan print lengths of time and what cannot stand in a template. */
@TemplateExtension
final class CourseWords {
    private static final int HOUR = 60;

    private CourseWords() {}

    /** 「13時間30分」. */
    static String hours(Number minutes) {
        long hours = minutes.longValue() / HOUR;
        long rest = minutes.longValue() % HOUR;
        return (hours == 0 && rest != 0 ? "" : hours + "時間") + (rest == 0 ? "" : rest + "分");
    }

    /** 「コーディネーター、支援者」. */
    static String listed(List<String> words) {
        return String.join("、", words);
    }

    /** The hint of the number format, whose braces a template would take for its own. */
    @TemplateExtension(namespace = "course")
    static String numberFormatHint() {
        return Messages.say("course.program.numberFormatHint");
    }

    @TemplateExtension(namespace = "course")
    static List<Option> routes() {
        return Option.all(Route.class);
    }

    @TemplateExtension(namespace = "course")
    static List<Option> subjectKinds() {
        return Option.all(SubjectKind.class);
    }

    @TemplateExtension(namespace = "course")
    static List<Option> novelties() {
        return Option.all(SubjectNovelty.class);
    }

    @TemplateExtension(namespace = "course")
    static List<Option> deliveries() {
        return Option.all(Delivery.class);
    }
}
