package org.tsunagi.home;

import java.util.List;
import org.tsunagi.municipality.BodyDetail;

/** One nominating body at a glance: its nominations course by course, the latest year first. */
public record BodyGlance(BodyDetail body, List<BodyCourse> courses) {}
