package org.tsunagi.evidence.web;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.tsunagi.base.entry.Fields;
import org.tsunagi.base.entry.Problems;
import org.tsunagi.evidence.EvidenceRequest.EvidenceKind;
import org.tsunagi.evidence.EvidenceRequest.Means;
import org.tsunagi.evidence.EvidenceRequest.NewRequest;
import org.tsunagi.evidence.EvidenceRequest.RequestLine;

/** One piece of evidence as an officer asks for it. */
record RequestForm(
        @RestForm @Nullable String kind,
        @RestForm @Nullable String name,
        @RestForm @Nullable String means,
        @RestForm @Nullable String required,
        @RestForm @Nullable String hint,
        @RestForm @Nullable String key) {
    private static final int NAME = 50;
    private static final int HINT = 500;

    static RequestForm blank(String key) {
        return new RequestForm("", "", Means.EITHER.name(), "true", "", key);
    }

    static RequestForm of(RequestLine line) {
        return new RequestForm(
                line.kind().name(), line.name(), line.means().name(), line.required() ? "true" : null, line.hint(), "");
    }

    /** What is wanted, or null with the problems told. */
    @Nullable
    NewRequest read(Problems problems) {
        Fields in = new Fields(problems);
        EvidenceKind chosen = in.choice("kind", kind, EvidenceKind.class);
        Means how = in.choice("means", means, Means.class);
        String called = in.optionalText("name", name, NAME);
        String words = in.optionalText("hint", hint, HINT);
        return problems.none() && chosen != null && how != null
                ? new NewRequest(
                        chosen, called == null ? "" : called, how, in.ticked(required), words == null ? "" : words)
                : null;
    }
}
