# The same two commands as anywhere: the environment is made as `make run` makes it, and `make run` starts it.
#   docker build -t layerloom .
#   docker run -p 8501:8501 -v layerloom:/data -e LAYERLOOM_TOKEN=$(openssl rand -hex 16) layerloom
# Other machines can reach a published port, so a token is asked for; the address it prints holds it.
FROM python:3.12-slim
RUN apt-get update && apt-get install --yes --no-install-recommends make && rm -rf /var/lib/apt/lists/*
WORKDIR /layerloom
COPY requirements.txt Makefile ./
RUN make .venv/ready-to-run
COPY . .
RUN .venv/bin/python -m compileall -q app.py pages builder engine
RUN useradd --create-home layerloom && mkdir /data && chown layerloom /data
USER layerloom
ENV LAYERLOOM_HOME=/data LAYERLOOM_ADDRESS=0.0.0.0
VOLUME /data
EXPOSE 8501
CMD ["make", "run"]
