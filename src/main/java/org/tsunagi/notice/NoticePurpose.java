package org.tsunagi.notice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.Viewer;

/** What the office writes to several people about; each is one bean of the feature that knows the people. */
public interface NoticePurpose {
    /** The name its wordings are stored under and its pages lie at; small letters, at most 40. */
    String code();

    /** What pages call it: 「受講者へのお知らせ」. */
    String label();

    /** How people are reached, in a sentence. */
    String reach();

    /** The names that a wording may have in braces, in the order they are offered. */
    List<String> fields();

    /** What a new wording begins with. */
    String firstSubject();

    String firstText();

    /** What a file about the subject is called that may go with each mail; empty where there is none. */
    default Optional<String> attachmentName(long subject) {
        return Optional.empty();
    }

    /** That file, the same to everybody. */
    default Optional<MailAttachment> attachment(long subject) {
        return Optional.empty();
    }

    /** Whether what a new wording begins with is whole: it is offered while the office has no text of its own. */
    default boolean isReady() {
        return false;
    }

    /** The names without which a text of it leads nowhere. */
    default List<String> needed() {
        return List.of();
    }

    /** Whether it may be mailed; not what belongs on paper alone. */
    default boolean isMailed() {
        return true;
    }

    /** Whether a letter needs its person's postal address; not where the office's own messenger brings it. */
    default boolean needsAddress() {
        return true;
    }

    /** To whom it goes, as this viewer may see them; not found for anybody but an officer. */
    Audience of(Viewer viewer, long subject);

    /**
     * The people of one notice.
     *
     * @param title what it is about: the title of a course
     * @param place the page of ours it is about
     */
    record Audience(String title, String place, FiscalYear year, List<Recipient> people) {
        public Audience {
            people = List.copyOf(people);
        }

        /** All of them but those with these numbers. */
        public List<Recipient> but(Set<String> without) {
            return people.stream()
                    .filter(person -> !without.contains(person.number()))
                    .toList();
        }
    }

    /**
     * A person to be written to.
     *
     * @param number by which lists of this purpose count the people
     * @param mail the person's address, may be blank
     * @param address where the person has letters sent, may be blank
     * @param about whom it is about, where that is somebody else; blank else
     * @param fields what stands for each name of {@link NoticePurpose#fields}
     */
    record Recipient(
            String number, String name, String mail, String address, String about, Map<String, String> fields) {
        public Recipient {
            fields = Map.copyOf(fields);
        }

        public Recipient(String number, String name, String mail, String address, Map<String, String> fields) {
            this(number, name, mail, address, "", fields);
        }

        /** By what a list of them tells one from the other. */
        public String label() {
            return number + " " + (about.isEmpty() ? name : Messages.say("notice.about", name, about));
        }
    }
}
