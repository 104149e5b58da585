package org.tsunagi.masters;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.Act;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.base.kernel.NotFound;
import org.tsunagi.base.kernel.OfficeClock;
import org.tsunagi.base.kernel.Viewer;

/** Reads who is in charge at the nominating bodies: all for an officer, its own for a body, nobody else. */
@ApplicationScoped
public class ContactViews {
    private final BodyContacts contacts;
    private final OfficeClock clock;

    ContactViews(BodyContacts contacts, OfficeClock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Of each body those of the latest year in which anybody left a line, the latest first; one statement. */
    public Map<Long, List<ContactLine>> all(Viewer viewer) {
        viewer.requireOfficer("the contacts");
        return contacts.latest(null).stream().collect(Collectors.groupingBy(ContactLine::bodyId));
    }

    /** The same of one body. */
    public List<ContactLine> of(Viewer viewer, long bodyId) {
        check(viewer, bodyId);
        return contacts.latest(bodyId);
    }

    /** What was ever left at a body, the latest first: all for an officer, for a nominator what the account itself left. */
    public List<ContactLine> everOf(Viewer viewer, long bodyId) {
        check(viewer, bodyId);
        return contacts.all(bodyId).stream()
                .filter(line -> viewer.isOfficer() || line.accountId() == viewer.userId())
                .toList();
    }

    private static void check(Viewer viewer, long bodyId) {
        if (!viewer.isOfficer() && viewer.body().filter(own -> own == bodyId).isEmpty()) {
            throw new NotFound("the contacts of body " + bodyId);
        }
    }

    /** Whether a nominator is to be asked who is in charge: nothing said this fiscal year, and not put off. */
    public boolean isAsked(Viewer viewer) {
        FiscalYear year = thisYear();
        return viewer.body()
                .filter(body ->
                        contacts.of(body, year, viewer.userId()).isEmpty() && !contacts.isPutOff(viewer.userId(), year))
                .isPresent();
    }

    /** Whether a form shows the fiscal year that contacts are told for. */
    public boolean isThisYear(@Nullable String seen) {
        return Integer.toString(thisYear().year()).equals(seen);
    }

    /** The fiscal year that contacts are told for. */
    public FiscalYear thisYear() {
        return FiscalYear.of(clock.today());
    }

    /** Who was in charge at a body when it was told. */
    public record ContactLine(
            long id,
            long bodyId,
            long accountId,
            int year,
            String section,
            String name,
            String telephone,
            String mailAddress,
            Act told) {

        public FiscalYear fiscalYear() {
            return new FiscalYear(year);
        }

        /** 「昨年度の届出」, 「令和元年度の届出」; empty where it is of this year. */
        public String age(FiscalYear thisYear) {
            return year >= thisYear.year()
                    ? ""
                    : year == thisYear.year() - 1
                            ? Messages.say("masters.contact.lastYear")
                            : Messages.say(
                                    "masters.contact.ofYear", fiscalYear().label());
        }
    }
}
