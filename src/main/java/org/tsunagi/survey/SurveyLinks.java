package org.tsunagi.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsunagi.account.PersonalLinks;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.survey.SurveyViews.InvitationLine;

/** The personal links to surveys: one for each invitation, until the officer makes a new one. */
@ApplicationScoped
public class SurveyLinks {
    private static final String PURPOSE = "survey";

    private final PersonalLinks links;
    private final Invitations invitations;

    SurveyLinks(PersonalLinks links, Invitations invitations) {
        this.links = links;
        this.invitations = invitations;
    }

    /** The secret of a link: it belongs in no log. */
    public String token(InvitationLine invitation) {
        return links.token(PURPOSE, invitation.id(), invitation.generation());
    }

    /** What the link opens; empty when it is forged, replaced or of something else. */
    public Optional<Invited> invited(@Nullable String token) {
        return links.read(PURPOSE, token)
                .flatMap(named ->
                        invitations.invited(named.id()).filter(found -> found.generation() == named.generation()));
    }

    /** What a personal link opens: the survey of a course, for someone who has answered it or not. */
    public record Invited(
            long invitationId,
            int generation,
            boolean answered,
            long surveyId,
            String course,
            int year,
            Instant opensAt,
            Instant closesAt) {

        public FiscalYear fiscalYear() {
            return new FiscalYear(year);
        }

        /** The sentence why no reply is taken now, as a message key; empty when one is. */
        public String refusal(Instant now) {
            if (answered) {
                return "survey.alreadyAnswered";
            }
            if (now.isBefore(opensAt)) {
                return "survey.notYetOpen";
            }
            return now.isBefore(closesAt) ? "" : "survey.closed";
        }
    }
}
