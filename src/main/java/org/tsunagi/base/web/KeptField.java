package org.tsunagi.base.web;

/** A value typed into a form that could not be taken, on its way back into a form as a hidden input. */
public record KeptField(String name, String value) {}
