package org.tsunagi.notice.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.kernel.FiscalYear;
import org.tsunagi.base.kernel.Messages;
import org.tsunagi.notice.MailState;
import org.tsunagi.notice.MailViews.Wanted;
import org.tsunagi.notice.web.NoticePages.StateTab;

/** Which mails a list is about, as its address says. */
public final class MailQuery {
    @RestQuery
    public @Nullable String state;

    @RestQuery
    public @Nullable String batch;

    /** @param year the one chosen, which a batch needs not */
    Wanted wanted(FiscalYear year) {
        Long id = batchId();
        return id == null ? Wanted.of(chosen(), year) : Wanted.of(chosen(), id);
    }

    /** The batch asked for; what is no number asks for none. */
    @Nullable
    Long batchId() {
        return batch != null && batch.matches("[0-9]{1,18}") ? Long.valueOf(batch) : null;
    }

    private @Nullable MailState chosen() {
        return Stream.of(MailState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
    }

    /** The address of a list, with its year: a link to it shows the same whatever year is chosen there. */
    static String url(Wanted wanted) {
        UriBuilder address = UriBuilder.fromPath(MailsResource.PATH);
        if (wanted.state() != null) {
            address.queryParam("state", wanted.state());
        }
        if (wanted.batch() != null) {
            address.queryParam("batch", wanted.batch());
        }
        if (wanted.year() != null) {
            address.queryParam("year", wanted.year().year());
        }
        return address.build().toString();
    }

    /** All mails, then those of each state there are any in. */
    static List<StateTab> tabs(Wanted shown, Map<MailState, Long> counts) {
        List<StateTab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new StateTab(Messages.say("notice.allMails"), url(in(shown, null)), all, shown.state() == null));
        for (MailState one : MailState.values()) {
            long count = counts.getOrDefault(one, 0L);
            if (count > 0 || one == shown.state()) {
                tabs.add(new StateTab(Messages.label(one), url(in(shown, one)), count, one == shown.state()));
            }
        }
        return tabs;
    }

    private static Wanted in(Wanted shown, @Nullable MailState state) {
        return new Wanted(state, shown.batch(), shown.year());
    }
}
