package org.tsunagi;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tsunagi.base.web.ShowsNobody;

/** Every route of the house, read from its resources: a new one cannot be forgotten by the tests that walk them. */
final class Routes {
    private static final Pattern PARAMETER = Pattern.compile("([^/]+)/\\{([^}:]+)(?::[^}]*)?}");

    private static final List<Route> ALL = read();

    private Routes() {}

    static List<Route> all() {
        return ALL;
    }

    private static List<Route> read() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tsunagi").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream()
                                .filter(Routes::answers)
                                .map(method -> route(type, method)))
                        .sorted((a, b) -> a.template().compareTo(b.template()))
                        .toList();
    }

    private static boolean answers(JavaMethod method) {
        return List.<Class<? extends Annotation>>of(GET.class, POST.class, PUT.class, DELETE.class).stream()
                .anyMatch(method::isAnnotatedWith);
    }

    private static Route route(JavaClass type, JavaMethod method) {
        String path = type.getAnnotationOfType(Path.class).value();
        if (method.isAnnotatedWith(Path.class)) {
            String below = method.getAnnotationOfType(Path.class).value();
            path += (path.endsWith("/") || below.startsWith("/") ? "" : "/") + below;
        }
        path = ("/" + path).replaceAll("/+", "/");
        return new Route(
                method.isAnnotatedWith(GET.class),
                path.length() > 1 ? path.replaceAll("/$", "") : path,
                type.isAnnotatedWith(ShowsNobody.class) || method.isAnnotatedWith(ShowsNobody.class),
                method.isAnnotatedWith(Consumes.class)
                        && method.getAnnotationOfType(Consumes.class).value()[0].equals(MediaType.MULTIPART_FORM_DATA));
    }

    /**
     * @param get whether it only reads
     * @param template the path with its parameters in braces
     * @param showsNobody whether it says that it names nobody
     * @param takesFile whether its form has a file in it
     */
    record Route(boolean get, String template, boolean showsNobody, boolean takesFile) {
        /**
         * The path with each parameter filled by the fixture of the segment before it.
         *
         * @throws IllegalStateException when there is no fixture: a new route needs one
         */
        String path(Map<String, String> fixtures) {
            String path = template;
            Matcher parameter = PARAMETER.matcher(path);
            while (parameter.find()) {
                String fixture = fixtures.get(parameter.group(1));
                if (fixture == null) {
                    throw new IllegalStateException("no fixture for " + parameter.group() + " of " + template);
                }
                path = path.substring(0, parameter.start())
                        + parameter.group(1)
                        + "/"
                        + fixture
                        + path.substring(parameter.end());
                parameter = PARAMETER.matcher(path);
            }
            return path;
        }

        @Override
        public String toString() {
            return (get ? "GET " : "POST ") + template;
        }
    }
}
