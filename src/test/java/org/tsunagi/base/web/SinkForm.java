package org.tsunagi.base.web;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

record SinkForm(
        @RestForm String title,
        @RestForm String start,
        @RestForm String seats,
        @RestForm String kind,
        @RestForm List<String> professions,
        @RestForm String route,
        @RestForm String note,
        @RestForm String agreed) {
    static SinkForm blank() {
        return new SinkForm("", "", "", "", List.of(), "", "", "");
    }
}
