"""The engines of these tests: one PostgreSQL server and one Spark session for all of them."""

from __future__ import annotations

import importlib.util
import os
import shutil
import warnings
from collections.abc import Iterator
from typing import Any

import pytest

from tests.engines.servers import Server, postgres
from tests.shared_data import do_without


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server."""
    if not importlib.util.find_spec("ibis") or not importlib.util.find_spec("psycopg"):
        do_without("the extra “engines”")
    with postgres() as running:
        yield running


@pytest.fixture(scope="session")
def spark() -> Iterator[Any]:
    """A Spark session in local mode."""
    if not importlib.util.find_spec("ibis") or not importlib.util.find_spec("pyspark"):
        do_without("the extra “engines”")
    if not shutil.which("java"):
        do_without("Java (package default-jre-headless), for Spark")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pyspark.sql import SparkSession

        settings = {
            "spark.ui.enabled": "false",
            "spark.driver.memory": "1g",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.sql.shuffle.partitions": "1",
        }
        builder = SparkSession.builder.master("local[1]").appName("streefpad")
        for key, value in settings.items():
            builder = builder.config(key, value)
        session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
