package org.tsunagi.intake.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.web.KeptForm.KeptField;
import org.tsunagi.intake.Applicant.Consent;
import org.tsunagi.intake.OnlineDesk;
import org.tsunagi.intake.Particulars;
import org.tsunagi.intake.Priorities;

/** What an employer types about itself and up to ten of its people. */
final class TogetherForm {
    /** Asked once for all of them. */
    private static final Set<String> OF_EMPLOYER = Set.of("employer", "employerKind", "municipalityId", "address");

    private static final List<String> CONTACT = List.of("contact", "contactPhone", "contactMail");

    private final MultivaluedMap<String, String> sent;

    TogetherForm(MultivaluedMap<String, String> sent) {
        this.sent = sent;
    }

    /** What was typed in a field; empty where nothing was. */
    public String value(String name) {
        String typed = sent.getFirst(name);
        return typed == null ? "" : typed;
    }

    /** The places for people. */
    public List<Place> places() {
        return IntStream.rangeClosed(1, OnlineDesk.MOST_TOGETHER)
                .mapToObj(number -> new Place(number))
                .toList();
    }

    /** The places somebody is described in. */
    private List<Place> filled() {
        return places().stream().filter(Place::isFilled).toList();
    }

    /** The same with a person changed places with the next above or below, where there is one. */
    TogetherForm moved(String number, int places) {
        List<Place> people = filled();
        int at = IntStream.range(0, people.size())
                .filter(i -> Integer.toString(people.get(i).number()).equals(number))
                .findFirst()
                .orElse(-1);
        int to = at + places;
        if (at < 0 || to < 0 || to >= people.size()) {
            return this;
        }
        MultivaluedMap<String, String> swapped = new MultivaluedHashMap<>(sent);
        Place.typed().forEach(field -> {
            swapped.putSingle(people.get(at).named(field), people.get(to).of(field));
            swapped.putSingle(people.get(to).named(field), people.get(at).of(field));
        });
        return new TogetherForm(swapped);
    }

    /** The number of the place that somebody has in the form. */
    public int numberOf(int person) {
        return filled().get(person).number();
    }

    /** All that was typed, to be carried through the check page. */
    public List<KeptField> carried() {
        Stream<String> ofPeople =
                filled().stream().flatMap(place -> Place.typed().map(place::named));
        return Stream.of(OF_EMPLOYER.stream(), CONTACT.stream(), ofPeople)
                .flatMap(names -> names)
                .map(name -> new KeptField(name, value(name)))
                .toList();
    }

    /** Who the employer is, in words for the trail. */
    String sender() {
        return Messages.say(
                "intake.together.sender",
                value("employer"),
                value("contact"),
                value("contactPhone"),
                value("contactMail"));
    }

    /**
     * The people described, or nobody with the problems told.
     *
     * @param rule refuses what no application may say
     * @param asked the classes each of them is asked for; null for none
     */
    List<Particulars> read(Problems problems, Consumer<Particulars> rule, @Nullable Priorities asked) {
        Fields in = new Fields(problems);
        in.text("employer", value("employer"), 100);
        in.text("contact", value("contact"), 100);
        in.text("contactPhone", value("contactPhone"), 30);
        in.optionalText("contactMail", value("contactMail"), 100);
        List<Particulars> people = new ArrayList<>();
        for (Place place : filled()) {
            Problems own = new Problems();
            Particulars read = OwnParticulars.read(place.form(), own, asked);
            if (read != null) {
                own.tryTo(() -> rule.accept(read));
                people.add(read);
            }
            own.all().forEach(one -> addOnce(problems, place.fieldOf(one.field()), one.sentence()));
        }
        if (filled().isEmpty()) {
            problems.add("p1-family", Messages.say("intake.together.nobody"));
        }
        return problems.none() ? people : List.of();
    }

    /** What is asked once for all is told once. */
    private static void addOnce(Problems problems, @Nullable String field, String sentence) {
        if (field == null || problems.at(field).isEmpty()) {
            problems.add(field, sentence);
        }
    }

    /** A place for one person. */
    final class Place {
        private final int number;

        Place(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }

        /** 「3人目」 */
        public String caption() {
            return number + "人目";
        }

        /** How a field of this person is named in the form. */
        public String named(String field) {
            return "p" + number + "-" + field;
        }

        public String of(String field) {
            return value(named(field));
        }

        /** All of its fields, for what is wrong. */
        public String names() {
            return String.join(" ", typed().map(this::named).toList());
        }

        public boolean isFilled() {
            return typed().anyMatch(field -> !of(field).isBlank());
        }

        private static Stream<String> typed() {
            return Stream.of(
                    "family",
                    "given",
                    "familyKana",
                    "givenKana",
                    "birthDate",
                    "profession",
                    "allDaysPossible",
                    "phone",
                    "email",
                    "accommodation",
                    "priority",
                    "priorityReason");
        }

        private @Nullable String fieldOf(@Nullable String field) {
            if (field == null || OF_EMPLOYER.contains(field)) {
                return field;
            }
            return switch (field) {
                case "professions" -> named("profession");
                case "phone" -> of(field).isBlank() ? "contactPhone" : named(field);
                case "email" -> of(field).isBlank() ? "contactMail" : named(field);
                default -> named(field);
            };
        }

        private ApplicationForm form() {
            String open = Consent.UNCONFIRMED.name();
            String profession = of("profession");
            return new ApplicationForm(
                    "",
                    "",
                    of("family"),
                    of("given"),
                    of("familyKana"),
                    of("givenKana"),
                    of("birthDate"),
                    value("employer"),
                    value("employerKind"),
                    value("municipalityId"),
                    value("address"),
                    of("phone").isBlank() ? value("contactPhone") : of("phone"),
                    of("email").isBlank() ? value("contactMail") : of("email"),
                    profession.isBlank() ? List.of() : List.of(profession),
                    "",
                    "",
                    "",
                    "",
                    "",
                    of("allDaysPossible"),
                    "",
                    open,
                    open,
                    "",
                    of("accommodation"),
                    of("priority"),
                    of("priorityReason"),
                    "");
        }
    }
}
