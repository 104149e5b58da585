package org.tsunagi.audit.web;

import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.tsunagi.audit.AuditKind;
import org.tsunagi.audit.AuditViews.Wanted;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.base.kernel.OfficeClock;

/** Which lines of the audit are asked for, as typed: the last week's where nothing is. */
public final class AuditQuery {
    private static final int DAYS = 7;

    @RestQuery
    public @Nullable String from;

    @RestQuery
    public @Nullable String until;

    @RestQuery
    public @Nullable String account;

    @RestQuery
    public @Nullable String kind;

    /** What is wanted; what could not be read is told and left out. */
    Wanted read(Problems problems, LocalDate today) {
        Fields in = new Fields(problems);
        LocalDate first = Objects.requireNonNullElse(in.optionalDate("from", from), today.minusDays(DAYS));
        LocalDate last = Objects.requireNonNullElse(in.optionalDate("until", until), today);
        return new Wanted(
                first.atStartOfDay(OfficeClock.ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(OfficeClock.ZONE).toInstant(),
                account != null && account.matches("[0-9]{1,18}") ? Long.parseLong(account) : Wanted.EVERYBODY,
                kinds());
    }

    private Set<AuditKind> kinds() {
        return Stream.of(AuditKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .map(EnumSet::of)
                .orElse(EnumSet.allOf(AuditKind.class));
    }

    /** The address of the list with what was typed. */
    String at(String path) {
        UriBuilder address = UriBuilder.fromPath(path);
        put(address, "from", from);
        put(address, "until", until);
        put(address, "account", account);
        put(address, "kind", kind);
        return address.build().toString();
    }

    private static void put(UriBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            address.queryParam(name, "{value}").resolveTemplate("value", value);
        }
    }
}
