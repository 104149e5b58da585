package org.tsunagi.notice.web;

import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
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

    Wanted wanted() {
        return new Wanted(chosen(), batchId());
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

    /** The address of the list as it is. */
    String url() {
        return url(chosen());
    }

    /** All mails, then those of each state there are any in. */
    List<StateTab> tabs(Map<MailState, Long> counts) {
        List<StateTab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new StateTab(Messages.say("notice.allMails"), url(null), all, chosen() == null));
        for (MailState one : MailState.values()) {
            long count = counts.getOrDefault(one, 0L);
            if (count > 0 || one == chosen()) {
                tabs.add(new StateTab(Messages.label(one), url(one), count, one == chosen()));
            }
        }
        return tabs;
    }

    private String url(@Nullable MailState of) {
        UriBuilder address = UriBuilder.fromPath(MailsResource.PATH);
        if (of != null) {
            address.queryParam("state", of);
        }
        if (batchId() != null) {
            address.queryParam("batch", batchId());
        }
        return address.build().toString();
    }
}
